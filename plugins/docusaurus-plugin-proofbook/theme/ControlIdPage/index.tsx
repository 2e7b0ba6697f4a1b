import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlIdPage as Page} from '../../routes/control-ids'
import {STATUS_WORDS} from '../proofbook/status-words'

/** One id of a framework: what it says, what became of it, and every control that cites it. */
export default function ControlIdPage({page}: {page: Page}): ReactNode {
  const {id, title, framework, groups, controls, notApplicable} = page
  return (
    <Layout title={`${id} · ${framework.name}`} description={`Every control that cites ${id}`}>
      <main className="container margin-vert--lg">
        <article className="markdown pb-index">
          <p className="pb-facts">
            <Link to={framework.path}>{framework.name}</Link>
            {groups.map((group) => ` › ${group}`)}
          </p>
          <Heading as="h1">
            {id}
            {title !== '' && <span className="pb-id-title"> {title}</span>}
          </Heading>
          <Wording page={page} />
          <Later page={page} />
          <Heading as="h2" id="controls">
            Controls that cite it
          </Heading>
          {controls.length === 0 ? (
            <p>No control of the published playbooks cites it.</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">Playbook</th>
                  <th scope="col">Control</th>
                  <th scope="col">Group</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {controls.map((control) => (
                  <tr key={control.path}>
                    <td>
                      <Link to={control.path}>{control.playbook}</Link>
                    </td>
                    <td>
                      <Link to={control.page}>{control.control}</Link>
                    </td>
                    <td>{control.group ?? ''}</td>
                    <td>{STATUS_WORDS[control.status]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {notApplicable.length > 0 && (
            <>
              <Heading as="h2" id="not-applicable">
                Declared not applicable by
              </Heading>
              <ul>
                {notApplicable.map(({playbook, path}) => (
                  <li key={path}>
                    <Link to={path}>{playbook}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </article>
      </main>
    </Layout>
  )
}

function Wording({page: {text, otherTexts}}: {page: Page}): ReactNode {
  if (text === null)
    return <p className="pb-facts">Its official wording is shown once a catalogue of it is imported.</p>
  return (
    <>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {otherTexts.length > 0 && (
        <details>
          <summary>Other wordings in the playbooks</summary>
          <ul>
            {otherTexts.map((other) => (
              <li key={other.text}>
                {other.text} ({other.documents} {other.documents === 1 ? 'document' : 'documents'})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Later({page: {later}}: {page: Page}): ReactNode {
  if (!later) return null
  const successors = later.successors.join(', ')
  return (
    <p>
      In {later.framework}: {later.status}
      {successors === '' ? '' : `, ${later.status === 'retained' ? 'as' : 'to'} ${successors}`}.
    </p>
  )
}
