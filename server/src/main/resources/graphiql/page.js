/* Starts GraphiQL on this server's API, as the person who is signed in to the client. */
const fetcher = async (operation) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(operation),
  });
  return response.json();
};

const defaultQuery = '{\n  viewer {\n    today\n    person {\n      name\n    }\n  }\n}\n';

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery, isHeadersEditorEnabled: false }),
);
