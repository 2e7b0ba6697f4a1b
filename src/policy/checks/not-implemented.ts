/** A code that IAM Access Analyzer documents and no check of Proofbook reports. */
export interface NotImplemented {
  code: string
  /** Half a sentence without a full stop. */
  reason: string
}

/** The reader of a clean report should know what nobody has looked for. */
export const NOT_IMPLEMENTED: readonly NotImplemented[] = [
  {
    code: 'DEPRECATED_GLOBAL_CONDITION_KEY',
    reason: 'the only key that AWS names, `aws:ARN`, is now `UNSUPPORTED_GLOBAL_CONDITION_KEY`',
  },
  {
    code: 'IRRELEVANT_CONDITION_KEY_IN_POLICY',
    reason: 'AWS publishes no list of the keys that have no bearing on a type of resource',
  },
  {
    code: 'SCP_SYNTAX_ERROR_ACTION_WILDCARD',
    reason: 'since September 2025 service control policies may have wildcards anywhere in an action',
  },
  {
    code: 'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
    reason: 'the services that send the keys of VPC endpoint owners change too often for a list of our own',
  },
  {
    code: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    reason: "AWS's own perimeter policies have variables in these keys, such as `${aws:PrincipalOrgID}`",
  },
]
