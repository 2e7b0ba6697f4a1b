/** What is to be drawn. */
export interface DrawingRequest {
  text: string
  theme: 'default' | 'dark'
}

/** What came of it. */
export interface Drawing {
  svg?: string
  /** As its author calls it; empty if they do not. */
  title?: string
  /** Why there is no drawing. */
  fault?: string
}

let opened: Promise<Window> | undefined

/** Has a diagram drawn in a frame without origin, so that nothing of its text comes near the page. */
export async function draw(frame: string, request: DrawingRequest): Promise<Drawing> {
  opened ??= open(frame)
  const drawer = await opened
  const {port1, port2} = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<Drawing>) => {
      port1.close()
      resolve(data)
    }
    drawer.postMessage(request, '*', [port2])
  })
}

/** Opens the frame where nobody sees it; it is laid out all the same, for text to have its size. */
function open(address: string): Promise<Window> {
  const frame = document.createElement('iframe')
  frame.className = 'pb-diagram-frame'
  frame.title = 'Draws diagrams'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  frame.sandbox.add('allow-scripts')
  frame.src = address
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame.contentWindow!)
    document.body.append(frame)
  })
}
