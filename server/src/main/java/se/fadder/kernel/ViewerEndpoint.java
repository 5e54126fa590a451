package se.fadder.kernel;

/** A path at which whoever is signed in gets something of theirs, and nobody else anything. */
public interface ViewerEndpoint extends Endpoint {
  @Override
  default String method() {
    return "GET";
  }

  @Override
  default Answer answer(Request request) {
    Viewer viewer = request.viewer();
    return viewer == null ? Json.unauthenticated() : answer(viewer, request);
  }

  /** Answers one request of the viewer, as {@link #answer(Request)} does. */
  Answer answer(Viewer viewer, Request request);
}
