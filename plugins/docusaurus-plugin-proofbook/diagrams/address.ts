/** Path below the base of the pages of the frame in which diagrams are drawn. */
export const DIAGRAM_FRAME = 'diagrams/frame.html'
