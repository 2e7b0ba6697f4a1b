import type {ReactNode} from 'react'
import type {FindingsPanelData} from '../../remark/findings-panel'

/** What the check says of the page, for its author while writing. */
export function FindingsPanel({data}: {data: string}): ReactNode {
  return <Findings {...(JSON.parse(data) as FindingsPanelData)} />
}

/** Findings in a panel that can be folded. */
export function Findings({rows, isOpen}: FindingsPanelData & {isOpen?: boolean}): ReactNode {
  const places = rows.reduce((sum, row) => sum + row.places.length, 0)
  return (
    <aside className="pb-author-panel" aria-label="Findings of this page">
      <details open={isOpen}>
        <summary>
          {places === 0 ? 'No findings' : `${places} ${places === 1 ? 'finding' : 'findings'}`} in this
          document
        </summary>
        <table>
          <thead>
            <tr>
              <th>Severity</th>
              <th>Line and column</th>
              <th>Finding</th>
              <th>Rule</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({severity, rule, message, suggestion, url, places: at}) => (
              <tr key={`${rule} ${message}`}>
                <td>{severity}</td>
                <td>{at.join(', ')}</td>
                <td>
                  {message}
                  {suggestion === undefined ? null : (
                    <>
                      {' '}
                      Suggestion: <code>{suggestion}</code>
                    </>
                  )}
                </td>
                <td>
                  <a href={url}>{rule}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </aside>
  )
}
