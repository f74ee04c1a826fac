/** The tone of alerts, and the strip that shows them. */

import type { AlertSoundWords } from '../zh-CN/alert-sound.ts'

export const alertSound: AlertSoundWords = {
  on: 'Alert tone: on',
  off: 'Alerts are muted',
  onLead: 'Press to mute, on this device alone',
  offLead: 'Press to hear it again, on this device alone',
  locked: 'No tone yet: touch the page once',
  heading: 'New alerts',
  mine: 'I am on it',
  more: (n) => `${n} more`,
  levels: { yellow: 'Yellow', orange: 'Orange', red: 'Red' },
  waiting: 'Connecting…',
}
