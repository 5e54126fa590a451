package se.fadder.templates;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of templates and drafts. */
public enum TemplateChangeKind implements ChangeKind {
  TEMPLATE_PUBLISHED,
  TEMPLATE_DRAFT_BEGUN,
  TEMPLATE_DRAFT_DISCARDED
}
