/** The code at a kiosk by which holders of a number from a phone check in. */

import type { ArrivalWords } from '../zh-CN/arrival.ts'

export const arrival: ArrivalWords = {
  heading: 'Check in with a number from your phone',
  how: 'Your number is called once you have scanned this code, or typed its six digits on your phone. Without the phone, type the number here.',
  code: "Today's code",
  mayArrive: 'Taken by phone, not checked in yet.',
  arrive: 'I am here',
}
