/** The events of a `text/event-stream`, each as `{ event, data }`, and `{}` for whatever else says that it lives. */
export async function* eventsOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop();
      yield* blocks.map(eventOf);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function eventOf(block) {
  const fields = block.split('\n').map((line) => /^(event|data): ?(.*)$/.exec(line));
  return Object.fromEntries(fields.filter(Boolean).map(([, name, value]) => [name, value]));
}
