import {type ReactNode, useMemo} from 'react'
import type {FilledCodeData} from '../../../remark/commands'
import {CopyButton} from '../PolicyExample/CopyButton'
import {dedent} from '../PolicyExample/complete'
import {Lines} from '../PolicyExample/Lines'
import {useValues} from './store'
import {fillIn} from './values'

/** Code that is no policy, such as a command, with its fields filled in. */
export function FilledCode({data}: {data: string}): ReactNode {
  const {text, lang, fields} = useMemo(() => JSON.parse(data) as FilledCodeData, [data])
  const values = useValues()
  return (
    <div className="pb-command theme-code-block">
      <Lines text={text} lang={lang} fields={fields} values={values} />
      <CopyButton text={dedent(fillIn(text, fields, values))} label="Copy" />
    </div>
  )
}
