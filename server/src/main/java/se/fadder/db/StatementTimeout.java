package se.fadder.db;

/** How long a statement of one connection may run. */
interface StatementTimeout {
  /** For connections whose database keeps the limit by itself. */
  StatementTimeout ELSEWHERE =
      new StatementTimeout() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
      };

  /** A statement begins, and with it a new time. */
  void begin();

  /** No statement runs any longer. */
  void end();
}
