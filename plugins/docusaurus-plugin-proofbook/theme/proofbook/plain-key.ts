/** Whether a key was pressed by itself, or with Shift, by somebody who is not typing, and nothing has answered it yet. */
export function isPlainKey({ctrlKey, metaKey, altKey, defaultPrevented, target}: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !defaultPrevented && !isTyping(target)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, dialog *'))
  )
}
