import type {Framework} from './framework.ts'

/** Categories of each function with the number of their subcategories, numbered from 1 without gaps. */
const SUBCATEGORIES: Record<string, number> = {
  'ID.AM': 6,
  'ID.BE': 5,
  'ID.GV': 4,
  'ID.RA': 6,
  'ID.RM': 3,
  'ID.SC': 5,
  'PR.AC': 7,
  'PR.AT': 5,
  'PR.DS': 8,
  'PR.IP': 12,
  'PR.MA': 2,
  'PR.PT': 5,
  'DE.AE': 5,
  'DE.CM': 8,
  'DE.DP': 5,
  'RS.RP': 1,
  'RS.CO': 5,
  'RS.AN': 5,
  'RS.MI': 3,
  'RS.IM': 2,
  'RC.RP': 1,
  'RC.IM': 2,
  'RC.CO': 3,
}

/** NIST Cybersecurity Framework 1.1: 5 functions, 23 categories, 108 subcategories. */
export const nistCsf11: Framework = {
  id: 'nist-csf-1.1',
  title: 'NIST Cybersecurity Framework',
  version: '1.1',
  source: 'NIST CSWP 04162018, doi:10.6028/NIST.CSWP.04162018',
  idShape: /^[A-Z]{2}\s*[.-]\s*[A-Z]{2}(\s*[-.]?\s*\d+)?$/i,
  closed: true,
  ids: Object.entries(SUBCATEGORIES).flatMap(([category, count]) =>
    Array.from({length: count}, (_, index) => `${category}-${index + 1}`),
  ),
  categories: Object.keys(SUBCATEGORIES),
}
