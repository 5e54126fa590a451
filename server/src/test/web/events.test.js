import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from '../../main/resources/web/kernel/events.js';

function streamOf(...parts) {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      parts.forEach((part) => controller.enqueue(bytes.encode(part)));
      controller.close();
    },
  });
}

async function read(stream) {
  const events = [];
  for await (const event of eventsOf(stream)) events.push(event);
  return events;
}

test('events arrive whole, however the stream is cut', async () => {
  assert.deepEqual(await read(streamOf('event: next\nda', 'ta: {"a":1}\n', '\n:\n\nevent: complete\n\n')), [
    { event: 'next', data: '{"a":1}' },
    {},
    { event: 'complete' },
  ]);
});

test('what breaks off before its end is no event', async () => {
  assert.deepEqual(await read(streamOf('event: next\ndata: 1\n\nevent: next\ndata: 2')), [{ event: 'next', data: '1' }]);
});
