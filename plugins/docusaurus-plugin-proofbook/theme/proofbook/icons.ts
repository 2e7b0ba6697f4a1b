/**
 * The icons of the site, drawn for it: one path each on a grid of 24 px, stroked 1.75 px wide with round caps, shown at 16 to
 * 20 px. A text beside an icon says the same, so none of them has a name of its own.
 */
export const ICONS = {
  'chevron-down': 'M5 9l7 7 7-7',
  'chevron-up': 'M5 15l7-7 7 7',
  'chevron-right': 'M9 5l7 7-7 7',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  compare:
    'M4.5 5h5a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-12a1 1 0 0 1 1 -1zM14.5 5h5a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-12a1 1 0 0 1 1 -1zM6 9h2M6 12h2M16 9h2M16 12h2M16 15h2',
  conflict:
    'M4.25 5a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0M4.25 19a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0M15.25 8a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0M6.5 7.25v9.5M17.5 10.25c0 4-5 3.5-11 6',
  copy: 'M10 8.5h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM15.5 8.5v-4a1 1 0 0 0-1-1h-10a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h4',
  detective:
    'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM9.25 12a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0',
  doc: 'M6 3h8l5 5v13H6zM14 3v5h5',
  download: 'M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  external: 'M14 4h6v6M20 4l-9 9M17 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h5',
  feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M5 17.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
  filter: 'M3.5 6h17M7 12h10M10.5 18h3',
  flag: 'M5 21V4h13l-2.5 4.5L18 13H5',
  grid: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1v-14a1 1 0 0 1 1 -1zM4 10h16M10 4v16',
  history: 'M4 5v5h5M4.5 10a8 8 0 1 1-.3 4M12 8v4.5l3 2',
  id: 'M4.5 5.5h15a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1 -1.5 1.5h-15a1.5 1.5 0 0 1 -1.5 -1.5v-10a1.5 1.5 0 0 1 1.5 -1.5zM7 10h4M7 14h10M15 10h2',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  operational:
    'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  policy:
    'M8 4c-2.5 0-2.5 1.5-2.5 3.5S5.5 12 3.5 12c2 0 2 2.5 2 4.5S5.5 20 8 20M16 4c2.5 0 2.5 1.5 2.5 3.5S18.5 12 20.5 12c-2 0-2 2.5-2 4.5S18.5 20 16 20',
  preventative: 'M12 3 4.5 6v5.5c0 4.6 3.1 7.9 7.5 9.5 4.4-1.6 7.5-4.9 7.5-9.5V6zM9 11.5l2.2 2.3L15.5 9.5',
  print:
    'M7 9V3.5h10V9M7 18H4.5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H17M7 14.5h10v6H7z',
  requirement:
    'M6.5 4h11a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1 -1.5 1.5h-11a1.5 1.5 0 0 1 -1.5 -1.5v-14a1.5 1.5 0 0 1 1.5 -1.5zM9 4V2.5h6V4M9 10h6M9 14h6',
  respond: 'M4 11a8 8 0 1 1 1.5 5.5M4 21v-5h5M12 8v4.5l3 1.5',
  rows: 'M4 6h16M4 12h16M4 18h16',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M15.5 15.5 21 21',
  text: 'M4 6h16M4 10.5h16M4 15h10',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  warning: 'M12 4 2.5 20.5h19zM12 10v5M12 17.8v.1',
  wrap: 'M4 6h16M4 12h13a3 3 0 0 1 0 6h-4M15.5 15.5 13 18l2.5 2.5M4 18h5',
} as const

/** What an icon shows. */
export type IconName = keyof typeof ICONS
