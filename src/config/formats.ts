import {compileLinear, PatternError} from '../shapes/linear.ts'
import {isBasePath, readAddress, readImageHost, readOrigin} from './addresses.ts'
import {globFault} from './globs.ts'

/** Says what is expected of a text instead, as messages end; undefined for one that is fine. */
type FindFault = (text: string) => string | undefined

const expecting =
  (expected: string, isFine: (text: string) => boolean): FindFault =>
  (text) =>
    isFine(text) ? undefined : expected

/** Longest text that is shown as it is, in UTF-16 units. */
const MOST_LINE = 1000

/** What the texts of a configuration have to be, by the format that the schema gives. */
export const FORMATS: Readonly<Record<string, FindFault>> = {
  pattern(text) {
    try {
      compileLinear(text)
      return undefined
    } catch (error) {
      if (error instanceof PatternError) return error.message
      throw error
    }
  },
  glob: globFault,
  folder: expecting(
    'a path such as `static`, from the folder of the configuration and inside it',
    (text) => text !== '' && isLine(text) && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(text),
  ),
  line: expecting(
    `one line of at most ${MOST_LINE} characters, without control characters`,
    (text) => text.length <= MOST_LINE && isLine(text),
  ),
  origin: expecting(
    'an origin such as `https://playbooks.example.com`',
    (text) => readOrigin(text) !== undefined,
  ),
  basePath: expecting(
    'a path such as `/` or `/playbooks/`: a slash at both ends; letters, digits, `-`, `.`, `_` and `~` between',
    isBasePath,
  ),
  address: expecting(
    'an address such as `https://github.com/example/playbooks/edit/main`',
    (text) => readAddress(text) !== undefined,
  ),
  colour: expecting('a colour such as `#08665a`', (text) => /^#[\da-f]{6}$/i.test(text)),
  imageHost: expecting(
    'a host such as `images.example.com`, `*.example.com` or `images.example.com:8443`',
    (text) => readImageHost(text) !== undefined,
  ),
}

/** Without line breaks, control characters, and marks that turn the direction of text. */
function isLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)
}
