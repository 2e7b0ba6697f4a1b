import {useAddressView} from '../proofbook/useAddressView'

interface View {
  isSource: boolean
}

const read = (search: string): View => ({isSource: new URLSearchParams(search).get('view') === 'source'})
const write = ({isSource}: View): string => (isSource ? '?view=source' : '')

/** Whether the address asks for the source of what differs, and how to ask for it. */
export function useSourceView(): [boolean, (isSource: boolean) => void] {
  const [{isSource}, change] = useAddressView(read, write)
  return [isSource, (wanted) => change({isSource: wanted})]
}
