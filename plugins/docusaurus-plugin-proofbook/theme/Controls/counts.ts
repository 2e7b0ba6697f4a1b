import type {ControlsPage} from '../../routes/controls'

/** How many controls there are, and how many of them are not written in full. */
export interface ControlCounts {
  controls: number
  gaps: number
}

/** The counts of a page. */
export function countsOfControls({controls}: Pick<ControlsPage, 'controls'>): ControlCounts {
  return {controls: controls.length, gaps: controls.filter(({status}) => status !== 'content').length}
}
