import {join} from 'node:path'
import {HERE} from './here.ts'

const sheet = (name: string) => join(HERE, 'theme', `${name}.css`)

/** The style sheet that holds every colour of ours; absolute. */
export const TOKENS = sheet('tokens')

/** Those of the boxes with policies. */
const POLICY = ['policy-examples', 'policy-code', 'policy-notes', 'policy-views', 'fill-in', 'try-it']

/** The style sheets of our pages and components, absolute, in the order in which they are to be loaded. */
export const STYLES = [
  TOKENS,
  ...[
    'parts',
    'proof',
    'page',
    'reading',
    'playbook',
    'control-cards',
    'control-table',
    'to-write',
    'folds',
    'components',
    'home',
    'home-facts',
    'ledger',
    'ledger-groups',
    ...POLICY,
    'controls',
    'facet-sheet',
    'control-list',
    'rows/more',
    'row-signs',
    'gaps',
    'id-entry',
    'coverage',
    'coverage-cells',
    'coverage-list',
    'coverage-details',
    'gfm',
    'print',
  ].map(sheet),
]

/** What tables that are wider than the page need to be reached by the keyboard; absolute, without its ending. */
export const SCROLL_FRAMES = join(HERE, 'theme', 'scroll-frames')

/** What asks for the pages of links in view when the browser has time; absolute, without its ending. */
export const IDLE_PREFETCH = join(HERE, 'theme', 'idle-prefetch')

/** Those of the frame around them, in a site that holds nothing but playbooks; loaded before. */
export const SITE_STYLES = ['fonts', 'site', 'frame', 'side', 'foot', 'versions', 'prose'].map(sheet)
