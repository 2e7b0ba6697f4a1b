import {JudgeError} from './judge.ts'

/** The package that asks AWS; users who want to ask install it. */
export const SDK = '@aws-sdk/client-accessanalyzer'
export const ACCESS_ANALYZER = 'Access Analyzer'

/** Errors that the SDK gives to what the network does. */
const NETWORK = /^E(?!RR_)[A-Z_]{3,}$|^ERR_(?:TLS|SSL)_|CERT|^UNABLE_TO_/
const CREDENTIALS = /^(?:ExpiredToken|UnrecognizedClient|InvalidClientToken|InvalidSignature|InvalidToken)/

/** The package could not be loaded. */
export function missingPackage(cause: unknown): JudgeError {
  return new JudgeError(`Cannot find the package \`${SDK}\`; install it with \`npm install ${SDK}\``, {cause})
}

/** There is no Region to ask in. */
export function missingRegion(cause: unknown): JudgeError {
  return new JudgeError(
    `Cannot find an AWS Region to ask ${ACCESS_ANALYZER} in; set \`AWS_REGION\`, or \`region\` in the AWS profile`,
    {cause},
  )
}

/** There is nobody in whose name to ask. */
export function missingCredentials(cause: unknown): JudgeError {
  return new JudgeError(
    `Cannot find AWS credentials to ask ${ACCESS_ANALYZER} with; sign in to AWS, or set \`AWS_PROFILE\``,
    {cause},
  )
}

/** What a failed request means to the user. */
export function failedRequest(cause: unknown): JudgeError {
  const {name, code, status} = read(cause)
  const problem = (sentence: string) => new JudgeError(sentence, {cause})
  if (name === 'CredentialsProviderError') return missingCredentials(cause)
  if (name === 'AccessDeniedException')
    return problem(
      `Cannot ask ${ACCESS_ANALYZER}; allow \`access-analyzer:ValidatePolicy\` for these credentials`,
    )
  if (CREDENTIALS.test(name))
    return problem(
      `Cannot ask ${ACCESS_ANALYZER} with these AWS credentials (\`${name}\`); sign in to AWS again`,
    )
  if (name === 'ThrottlingException' || status === 429)
    return problem(`Cannot ask ${ACCESS_ANALYZER} as often as this; try again later`)
  if (name === 'TimeoutError' || NETWORK.test(code))
    return problem(
      `Cannot reach ${ACCESS_ANALYZER} (\`${code || name}\`); check the network and the AWS Region`,
    )
  if (code === 'ERR_INVALID_URL')
    return problem(`Cannot reach ${ACCESS_ANALYZER}; give its endpoint as a whole URL, with \`https://\``)
  const fix = status >= 500 ? 'try again later' : 'check the endpoint'
  return problem(`Cannot get an answer from ${ACCESS_ANALYZER} (\`${name}\`); ${fix}`)
}

/** The answer to a request about a document that the service cannot take; undefined for any other failure. */
export function refusal(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || cause.name !== 'ValidationException') return undefined
  return `${ACCESS_ANALYZER} does not take it: ${oneSentence(cause.message)}`
}

/** A message of AWS as ours are: on one line, without the last full stop. */
export function oneSentence(message: string): string {
  return message.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** What errors of the SDK and of Node's network say of themselves; `status` is 0 where there was no answer. */
function read(cause: unknown): {name: string; code: string; status: number} {
  if (!(cause instanceof Error)) return {name: 'Error', code: '', status: 0}
  const {name, code, $metadata} = cause as Error & {
    code?: unknown
    $metadata?: {httpStatusCode?: number}
  }
  return {name, code: typeof code === 'string' ? code : '', status: $metadata?.httpStatusCode ?? 0}
}
