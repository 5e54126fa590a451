package se.fadder.templates;

/**
 * A routine document in the organisation's own systems.
 *
 * @param url a web address in a version; in a draft it may be anything
 */
public record RoutineDocument(String title, String url) {}
