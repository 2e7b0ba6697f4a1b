import type {PlaceholderKind} from '../../../../src/policy/index.ts'
import type {FoundValue} from '../fields.ts'

/** Numbers that AWS's documentation uses for the reader's account. */
const EXAMPLE_ACCOUNTS = new Set([
  '111122223333',
  '123456789012',
  '012345678901',
  '111111111111',
  '000000000000',
])
/** The key of AWS's documentation, and ids that count up. */
const EXAMPLE_KEY = /^1234abcd-12ab-34cd-56ef-1234567890ab$|^(?:12345678|abcd1234)-/
/** What AWS's documentation calls buckets. */
const EXAMPLE_BUCKET = /example|^(?:my|your)-|^(?:doc-|mybucket)/i

const REGION = String.raw`[a-z]{2}(?:-[a-z]+)+-\d`
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const BUCKET = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]'
const OPTION = '[= ]["\']?'

/** Where a value stands in policies and commands, as groups named by its kind; anywhere else it may mean something else. */
const PLACES: readonly RegExp[] = [
  new RegExp(
    String.raw`\barn:aws[a-z-]*:[a-z0-9-]*:(?<region>${REGION})?:(?<account>\d{12})?:(?:key/(?<key>${UUID})(?![\w-]))?`,
    'dg',
  ),
  new RegExp(String.raw`\barn:aws[a-z-]*:s3:::(?<bucket>${BUCKET})(?![\w.-])`, 'dg'),
  new RegExp(String.raw`\bs3://(?<bucket>${BUCKET})(?![\w.-])`, 'dg'),
  /(?<!["\w:])"(?<account>\d{12})"(?!\s*:)/dg,
  new RegExp(String.raw`--region${OPTION}(?<region>${REGION})\b`, 'dg'),
  new RegExp(String.raw`\bAWS_(?:DEFAULT_)?REGION=["']?(?<region>${REGION})\b`, 'dg'),
  new RegExp(String.raw`--account-ids?${OPTION}(?<account>\d{12})\b`, 'dg'),
  new RegExp(String.raw`--(?:target-)?key-id${OPTION}(?<key>${UUID})(?![\w-])`, 'dg'),
  new RegExp(String.raw`--bucket(?:-name)?${OPTION}(?<bucket>${BUCKET})(?![\w.-])`, 'dg'),
]

/** The account numbers, Regions, keys and buckets in a text; the same place may be in the list twice. */
export function literalsIn(text: string): FoundValue[] {
  return PLACES.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(({groups, indices}) =>
    Object.entries(groups ?? {}).flatMap(([kind, written]) =>
      written === undefined
        ? []
        : [
            {
              kind: kind as PlaceholderKind,
              written,
              isStandIn: isExample(kind, written),
              offset: indices!.groups![kind]![0],
            },
          ],
    ),
  )
}

function isExample(kind: string, value: string): boolean {
  if (kind === 'account') return EXAMPLE_ACCOUNTS.has(value)
  if (kind === 'key') return EXAMPLE_KEY.test(value)
  return kind === 'region' || EXAMPLE_BUCKET.test(value)
}
