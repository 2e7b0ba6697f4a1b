import {join} from 'node:path'
import {HERE} from './here.ts'

/** The style sheet that holds the colours of our components, and the backgrounds of links; absolute. */
export const TOKENS = join(HERE, 'theme', 'tokens.css')

/** The style sheets of our pages and components, absolute, in the order in which they are to be loaded. */
export const STYLES = [
  TOKENS,
  ...['page', 'components', 'policy-examples', 'coverage', 'gfm'].map((name) =>
    join(HERE, 'theme', `${name}.css`),
  ),
]
