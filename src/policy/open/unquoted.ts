/**
 * What people write outside strings for what is left open, language by language. All are sticky unless they say otherwise, and
 * bounded in what they look at, so that a hostile text costs linear time.
 */

/** Members or items of JSON that are left out; people also put the dots in brackets. */
export const JSON_ELLIPSIS = /[(<]?(?:\.{2,}|…)[)>]?|\.(?=\s)/y
/** A value of JSON without its quotes. */
export const JSON_PLACEHOLDER =
  /\{\{[^{}"\r\n]{1,80}\}\}|\$\{(?:[^{}"\r\n]|"[^"\r\n]{0,80}"){1,120}\}|<[^<>"\r\n]{1,80}>/y
/** What a template of Terraform's encodes as JSON itself: it stands for a value, and no quotes belong around it. */
export const ENCODED_VALUE = /\$\{\s*jsonencode\((?:[^{}"\r\n]|"[^"\r\n]{0,80}"){0,160}\}/y
/** A tag of a template, as Jinja has it, or Terraform (`%{ for x in y ~}`): what is between two of them is there once, several times, or not at all. */
export const TEMPLATE_TAG = /\{%[^%\r\n]{0,200}%\}|%\{[^{}\r\n]{0,200}\}/y

export const HCL_ELLIPSIS = /\.{3,}|…/y
/** A value of Terraform's language without quotes; `${…}` is its own. */
export const HCL_PLACEHOLDER = /<[A-Za-z][\w .:-]{0,80}>|\{\{[^{}\n]{1,80}\}\}/y
/** A whole comment of Terraform's that only says that something is left out. */
export const HCL_ELIDING_COMMENT = /^(?:#|\/\/|\/\*)\s*(?:\.{2,}|…)\s*(?:\*\/)?\s*$/

/** Every line of YAML that is an ellipsis, not sticky: what is before the dots, and the dots. */
export const YAML_ELLIPSIS = /^([ \t]*(?:-[ \t]+)?)(\.{3,}|…)(?=[ \t]*\r?$)/gm

/** Whether a text has an ellipsis anywhere: a comment with one may stand for statements. */
export function hasEllipsis(text: string): boolean {
  return /\.{3}|…/.test(text)
}
