/** What people and tools put around a placeholder, as sources of regular expressions. */

/** `<account-id>`. */
export const ANGLES = '<[^<>]*>'
/** `{{bucket}}`, as in Jinja, Handlebars and Helm. */
export const BRACES = String.raw`\{\{[^{}]*\}\}`
/** `${name}`: a policy variable of IAM's, or what a shell, Terraform or CloudFormation fills in. */
export const REFERENCE = String.raw`\$\{[^{}]*\}`
/** Three dots, or the one character for them. */
export const ELLIPSIS = String.raw`\.{3}|\u2026`
