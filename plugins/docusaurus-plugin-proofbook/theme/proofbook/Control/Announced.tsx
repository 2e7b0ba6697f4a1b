import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {MappingFacts} from '../../../facts/mapping-facts'
import type {ElsewhereFacts} from '../../../facts/written-elsewhere'
import type {AnnouncedData} from '../../../remark/controls/cards'

/** What is known of a control that nobody has written yet: what the mapping file says, and who has written the like. */
export function Announced({data}: {data: string}): ReactNode {
  const {mapping, elsewhere} = JSON.parse(data) as AnnouncedData
  return (
    <dl className="pb-announced" data-search-ignore="">
      {mapping.length > 0 && (
        <div>
          <dt>Mapping file says</dt>
          {[...new Set(mapping.map(inWords))].map((words) => (
            <dd key={words}>{words}</dd>
          ))}
        </div>
      )}
      {elsewhere.length > 0 && (
        <div>
          <dt>Written elsewhere</dt>
          {elsewhere.map((control) => (
            <Elsewhere key={control.code} control={control} />
          ))}
        </div>
      )}
    </dl>
  )
}

function Elsewhere({control: {code, name, address}}: {control: ElsewhereFacts}): ReactNode {
  return (
    <dd>
      <Link to={address}>{code}</Link> {name}
    </dd>
  )
}

function inWords({name, category, severity, ids}: MappingFacts): string {
  const parts = [
    name && `“${name}”`,
    category,
    severity && `severity ${severity}`,
    ids.length > 0 && `control statement ${ids.join(', ')}`,
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join('; ') : 'Nothing but its name'
}
