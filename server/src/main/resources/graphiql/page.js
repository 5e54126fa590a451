/* Starts GraphiQL on this server's API, as the person who is signed in to the client. */
const ask = (operation, accept, signal) =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(operation),
    signal,
  });

/** The texts of a stream's events of one kind, one after the other: each stands on a line of its own. */
async function* events(response, kind) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const whole = (rest + part.value).split('\n\n');
    rest = whole.pop();
    for (const event of whole) {
      const lines = event.split('\n');
      const data = lines.find((line) => line.startsWith('data:'));
      if (data && lines.includes(`event: ${kind}`)) yield data.slice('data:'.length);
    }
  }
}

async function follow(operation, observer, signal) {
  const response = await ask(operation, 'text/event-stream', signal);
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    observer.next(await response.json()); // Why there is no stream.
    return;
  }
  for await (const data of events(response, 'next')) observer.next(JSON.parse(data));
}

/** As GraphiQL wants what does not end: it is unsubscribed from when its user stops it. */
const subscription = (operation) => ({
  subscribe(observer) {
    const stream = new AbortController();
    follow(operation, observer, stream.signal)
      .then(() => observer.complete())
      .catch((failure) => stream.signal.aborted || observer.error(failure));
    return { unsubscribe: () => stream.abort() };
  },
});

/** What is a subscription the server says: GraphiQL knows of what was typed a moment ago only what stood there before. */
const fetcher = async (operation) => {
  const answer = await (await ask(operation, 'application/graphql-response+json')).json();
  return answer.errors?.[0].extensions?.code === 'STREAM_REQUIRED' ? subscription(operation) : answer;
};

const defaultQuery = '{\n  viewer {\n    today\n    person {\n      name\n    }\n  }\n}\n';

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery, isHeadersEditorEnabled: false }),
);
