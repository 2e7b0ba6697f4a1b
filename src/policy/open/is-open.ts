import {isPlaceholderAction, isPlaceholderName} from './names.ts'
import {hasOpenPart, OPEN, withOpenParts} from './parts.ts'

/**
 * What a value should be. Marks such as `<…>` are placeholders anywhere, but words only where nothing real has that name:
 * `region` is a placeholder for a Region and may be the name of a bucket.
 *
 * `marked`: anything, by its marks only. `compared`: a principal, resource or action that a request is held against.
 * `service` and `action`: the halves of an action; `whole-action`: one without its colon. `arn`, `partition`, `region`, `region-field`, `account`,
 * `resource-kind` and `resource-name`: an ARN and its fields; a `region-field` is where an ARN should have no Region.
 * `principal` and `provider`: who is meant; `principal-part`: a part of a principal, or one without an ARN. `operator`,
 * `condition-key` and `condition-value`: the parts of a condition's test, `bool`, `date` and `address` a value of that
 * type; `key-prefix` and `key-name`, in lower case: the halves of a key. `resource-id`: what follows `vpc-`.
 * `phrase`: words that say what belongs there. `service-host`: `s3.eu-west-1.amazonaws.com`.
 */
export type OpenKind =
  | 'marked'
  | 'compared'
  | 'service'
  | 'action'
  | 'whole-action'
  | 'arn'
  | 'phrase'
  | 'partition'
  | 'region'
  | 'region-field'
  | 'account'
  | 'resource-kind'
  | 'resource-name'
  | 'resource-id'
  | 'principal'
  | 'principal-part'
  | 'provider'
  | 'operator'
  | 'condition-key'
  | 'key-prefix'
  | 'key-name'
  | 'condition-value'
  | 'bool'
  | 'date'
  | 'address'
  | 'service-host'

/** Words in angle brackets or braces, or dots. */
const MARKED = /<[^<>]+>|\{\{|\$\{|…|\.\.\./
const ARN = /(?:^|[^a-z])arns?(?:[^a-z]|$)|arn$|resource|^your\b/i
/** `region`, `your-region-1`, `xx-example-1`. */
const REGION = /region|your|example|x{2}|^my-/i
/** AWS writes this in examples, as it does twelve digits. */
const EXAMPLE_ACCOUNT = '1234567890'
const RESOURCE_NAME = /resource|(?:^|[^a-z])(?:arn|id|name)(?:[^a-z]|$)/i
/** Identifiers that people make up: no digits at all, or the alphabet counted off (`1a2b3c4d5e6f7g8h`). */
const MADE_UP_ID = /^[a-z_-]+$|1a2b3c/i
/** Words for principals, and prose. */
const PRINCIPAL_WORD =
  /account|principal|identity|identifier|\b(?:arn|name)\b|^(?:role|user)$|(?:arn|id|name)s?$|[a-z](?:Role|User)$|[-_](?:role|user)$|\s\S+\s|^\(|^\W*$/i
/** Three words or more, as nothing that AWS takes for an ARN has them. */
const PHRASE = /^\(?[A-Za-z][\w'’-]*(?:,? [\w'’()-]+){2,}\)?[.:]?$/
const PROVIDER = /provider|\barn\b/i
/** What examples of the grammar write for an operator, and for a key. */
const OPERATOR = /[<>{}[\]$…]|\.\.|condition|operator/i
const CONDITION_KEY = /[<>{}[\]$…]|\.\.|__|condition|^(?:your|my|example|some)\b|^key\d*$/i
const HALF_OF_KEY = /[<>{}[\]$…]|\.\.|__|x{3}|condition|^(?:your|my|example|some)(?:-|$)|^key(?:-?name|\d*)$/i
/** Brackets, ellipses, doubled underscores. */
const VALUE_MARK = /[<>{}[\]…]|%\w+%|\.\.|__/
/** Words that stand for what the reader fills in: `ACCOUNT_ID`, `xxxx`, `your-vpc`, `example`. */
const VALUE_WORD = /^[A-Z]+(?:_[A-Z]+)+$|x{2,}|\bx\b|\b(?:your|my|placeholder)\b|example|yyyy/i

/** Words for a value of a type that words cannot be: `YOUR_FLAG`, `end-date`, `IP-address-range`. */
const NAME = /^[A-Z]+(?:_[A-Z]+)+$/
const BOOL_WORD = /\b(?:your|placeholder|bool(?:ean)?|value)\b/i
const DATE_WORD = /yyyy|x{2,}|\b(?:your|placeholder|example)\b|date|time/i
const ADDRESS_WORD = /^[a-z][a-z ,.'()/_-]*$/i
const ADDRESS_NAME = /address|range|cidr|network|(?:^|[^a-z])ips?(?:[^a-z]|$)/i

const TESTS: Readonly<Record<OpenKind, (value: string) => boolean>> = {
  marked: (value) => MARKED.test(value),
  compared: hasOpenPart,
  service: isPlaceholderName,
  action: isPlaceholderAction,
  // Prose, and words that stand for actions.
  'whole-action': (value) =>
    MARKED.test(value) || isOpenConditionValue(value) || /\s/.test(value) || isPlaceholderName(value),
  arn: (value) =>
    withOpenParts(value).startsWith(OPEN) ||
    ARN.test(value) ||
    isPlaceholderName(value) ||
    PHRASE.test(value),
  phrase: (value) => PHRASE.test(value),
  partition: (value) => /partition/i.test(value) || (!/^\s*aws/i.test(value) && isPlaceholderName(value)),
  region: (value) => REGION.test(value),
  'region-field': (value) => /region/i.test(value),
  account: (value) => value === EXAMPLE_ACCOUNT,
  'resource-kind': isPlaceholderName,
  'resource-name': (value) => RESOURCE_NAME.test(value),
  'resource-id': (value) => MADE_UP_ID.test(value),
  principal: (value) => MARKED.test(value) || isOpenConditionValue(value),
  'principal-part': (value) =>
    MARKED.test(value) ||
    isOpenConditionValue(value) ||
    PRINCIPAL_WORD.test(value) ||
    isPlaceholderName(value),
  provider: (value) => isOpenConditionValue(value) || PROVIDER.test(value),
  operator: (value) => OPERATOR.test(value),
  'condition-key': (value) => CONDITION_KEY.test(value),
  'key-prefix': (value) => HALF_OF_KEY.test(value) || isPlaceholderName(value),
  'key-name': (value) => HALF_OF_KEY.test(value),
  'condition-value': isOpenConditionValue,
  bool: (value) => VALUE_MARK.test(value) || NAME.test(value) || BOOL_WORD.test(value),
  date: (value) => VALUE_MARK.test(value) || NAME.test(value) || DATE_WORD.test(value),
  address: (value) => isOpenConditionValue(value) || (ADDRESS_WORD.test(value) && ADDRESS_NAME.test(value)),
  'service-host': (value) => /region|service/i.test(value),
}

/** Whether a value, or a part of it, is left open: its author leaves it to the reader, or to a tool, to fill in. */
export function isOpen(value: string, kind: OpenKind): boolean {
  return TESTS[kind](value)
}

function isOpenConditionValue(value: string): boolean {
  return VALUE_MARK.test(value) || VALUE_WORD.test(value)
}
