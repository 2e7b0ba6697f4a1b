/** What the command asks of the process in which the platform runs. */
export interface SiteRequest {
  /** Folder of the documents, from the one in which the command runs; forward slashes. */
  docs: string
  /** Folder in which the command runs, absolute. */
  cwd: string
  /** Folder that the platform takes for the site's, absolute. */
  work: string
  /** File of the configuration to use; undefined: the nearest above each document. */
  config: string | undefined
  task: {kind: 'build'; outDir: string} | {kind: 'start'; port: number; host: string; open: boolean}
}

const NAME = 'PROOFBOOK_SITE_REQUEST'

/** The environment in which a process finds a request. */
export function withRequest(env: NodeJS.ProcessEnv, request: SiteRequest): NodeJS.ProcessEnv {
  return {...env, [NAME]: JSON.stringify(request)}
}

/** The request of this process. */
export function readRequest(env: NodeJS.ProcessEnv): SiteRequest {
  const text = env[NAME]
  if (!text) throw new Error('Cannot find what to build; this file is for `proofbook-site`')
  return JSON.parse(text) as SiteRequest
}
