import type {Config} from '../../../src/config/config.ts'

/** What the pages of a site are made with. */
export interface SiteContext {
  config: Config
  /** Path below the origin at which the site lies, with a slash at both ends. */
  baseUrl: string
}
