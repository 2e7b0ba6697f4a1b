import {type ReactNode, useState} from 'react'
import type {PolicyExampleData} from '../../remark/policy-examples'

const KINDS = {policy: 'policy', statement: 'policy statement', statements: 'policy statements'}
const TYPES: Partial<Record<PolicyExampleData['type'], string>> = {
  identity: 'Identity',
  key: 'KMS key',
  bucket: 'S3 bucket',
  trust: 'Role trust',
  endpoint: 'VPC endpoint',
  resource: 'Resource',
  scp: 'Service control',
  rcp: 'Resource control',
}

/** An IAM policy example: its type, what the linter says of it, the policy, and a button that copies it. */
export function PolicyExample({data, children}: {data: string; children: ReactNode}): ReactNode {
  const example = JSON.parse(data) as PolicyExampleData
  const has = (severity: string) => example.findings.some((finding) => finding.severity === severity)
  const state = has('error') ? 'error' : has('warning') ? 'warning' : 'passed'
  return (
    <figure className={`pb-policy pb-policy--${state}`}>
      <figcaption>
        <span className="pb-policy-type" title={example.reason}>
          {TYPES[example.type] ?? 'IAM'} {KINDS[example.kind]}
        </span>
        <span className="pb-verdict" title={`Judged by action data of ${example.dataDate}`}>
          {verdict(example)}
        </span>
        <CopyButton text={example.text} />
      </figcaption>
      {children}
      {example.findings.length > 0 && (
        <ul className="pb-findings">
          {example.findings.map((finding) => (
            <li
              key={`${finding.line} ${finding.code} ${finding.message}`}
              className={`pb-finding--${finding.severity}`}
            >
              <strong>Line {finding.line}</strong> <code>{finding.code}</code> {withCode(finding.message)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function verdict({findings}: PolicyExampleData): string {
  const count = (severity: string, noun: string) => {
    const found = findings.filter((finding) => finding.severity === severity).length
    return found === 0 ? '' : `${found} ${noun}${found === 1 ? '' : 's'}`
  }
  const grave = [count('error', 'error'), count('warning', 'warning')].filter((words) => words !== '')
  if (grave.length > 0) return `${grave[0]!.includes('error') ? '✗' : '!'} ${grave.join(', ')}`
  return `✓ ${count('info', 'note') || 'No findings'}`
}

function CopyButton({text}: {text: string}): ReactNode {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" className="pb-copy" onClick={copy}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy policy'}</span>
    </button>
  )
}

/** A message with its backticked source text as code. */
export function withCode(message: string): ReactNode[] {
  return message.split(/(`[^`]*`)/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change their order
    part.startsWith('`') ? <code key={index}>{part.slice(1, -1)}</code> : part,
  )
}
