/** What is counted and timed, for Prometheus. Never a person, a number or a token in a label. */

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const milliseconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

/** @returns the process's metrics in a registry of their own, so that tests may have several servers. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    commands: new Counter({
      name: 'jiaohao_commands_total',
      help: 'Commands by type and outcome: ok, a refusal code, or fault.',
      labelNames: ['type', 'outcome'] as const,
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'jiaohao_append_seconds',
      help: 'Time of one append to the journal.',
      buckets: milliseconds,
      registers,
    }),
    appendedEntries: new Counter({
      name: 'jiaohao_entries_total',
      help: 'Entries that this process brought into the journal.',
      registers,
    }),
    requests: new Counter({
      name: 'jiaohao_http_requests_total',
      help: 'Requests by status.',
      labelNames: ['status'] as const,
      registers,
    }),
    sockets: new Gauge({ name: 'jiaohao_sockets', help: 'Open sockets.', registers }),
    views: new Counter({
      name: 'jiaohao_views_pushed_total',
      help: 'Views pushed to rooms, by view.',
      labelNames: ['view'] as const,
      registers,
    }),
    flushSeconds: new Histogram({
      name: 'jiaohao_view_flush_seconds',
      help: 'Time to make and send the views that changed together.',
      buckets: milliseconds,
      registers,
    }),
    slowSockets: new Counter({
      name: 'jiaohao_slow_sockets_total',
      help: 'Sockets dropped because they did not read.',
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
