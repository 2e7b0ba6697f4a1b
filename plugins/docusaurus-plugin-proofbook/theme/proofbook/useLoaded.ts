import {useEffect, useState} from 'react'

/** Loads a JSON file of the site, once its address is given; undefined until it is there. */
export function useLoaded<Data>(address: string | undefined): Data | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Data | 'failed'>()
  useEffect(() => {
    if (address === undefined) return
    let isCurrent = true
    load<Data>(address).then((data) => {
      if (isCurrent) setLoaded(() => data)
    })
    return () => {
      isCurrent = false
    }
  }, [address])
  return loaded
}

async function load<Data>(address: string): Promise<Data | 'failed'> {
  try {
    const answer = await fetch(address)
    return answer.ok ? ((await answer.json()) as Data) : 'failed'
  } catch {
    return 'failed'
  }
}
