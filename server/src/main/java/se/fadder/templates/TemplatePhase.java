package se.fadder.templates;

/** A phase of a version of a template, without its steps. */
public record TemplatePhase(String key, String name) {}
