import { expect, test } from 'vitest'
import { AlertNews } from '../../shared/ui/alert-news.ts'
import type { AlertView } from '../../shared/views/shapes.ts'

const minute = 60_000
const alert = (key: string, level: AlertView['level'], seenBy?: string): AlertView => ({
  key,
  code: 'counter-load',
  level,
  value: 9,
  ...(seenBy === undefined ? {} : { acknowledgedBy: { id: seenBy, staffNo: 'D1', name: seenBy } }),
})
const keys = (alerts: readonly AlertView[]): string[] => alerts.map(({ key }) => key)

test('[A7] what stood before is no news, what comes up is, once', () => {
  const news = new AlertNews()
  expect(news.take([alert('a', 'red')], 0)).toEqual([])
  expect(keys(news.take([alert('a', 'red'), alert('b', 'yellow')], 1000))).toEqual(['b'])
  expect(news.take([alert('a', 'red'), alert('b', 'yellow')], 2000)).toEqual([])
})

test('[A7] what becomes graver is news again, what becomes less so is not', () => {
  const news = new AlertNews()
  news.take([], 0)
  expect(keys(news.take([alert('a', 'yellow')], 1000))).toEqual(['a'])
  expect(keys(news.take([alert('a', 'red')], 2000))).toEqual(['a'])
  expect(news.take([alert('a', 'orange')], 3000)).toEqual([])
  expect(news.take([alert('a', 'red')], 4000)).toEqual([])
})

test('[A7] what comes and goes within minutes is heard once; after a while away it is new', () => {
  const news = new AlertNews()
  news.take([], 0)
  expect(keys(news.take([alert('a', 'yellow')], 1000))).toEqual(['a'])
  news.take([], 2000)
  expect(news.take([alert('a', 'yellow')], 3 * minute)).toEqual([])
  news.take([], 4 * minute)
  expect(keys(news.take([alert('a', 'yellow')], 9 * minute))).toEqual(['a'])
})

test('[A7] what somebody is on already is not heard', () => {
  const news = new AlertNews()
  news.take([], 0)
  expect(news.take([alert('a', 'red', 'chief')], 1000)).toEqual([])
})
