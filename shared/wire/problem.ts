/** A refusal or fault as the outside sees it (RFC 9457). */

export interface Problem {
  type: string
  title: string
  status: number
  /** A sentence for the person at the screen, in the language asked for. */
  detail: string
  /** Which rule or check said no; stable, for programs. */
  code: string
  requestId: string
  /** The field at fault (422). */
  field?: string
}
