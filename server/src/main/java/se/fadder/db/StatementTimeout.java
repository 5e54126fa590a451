package se.fadder.db;

/** The time limit of the statements of one connection. */
interface StatementTimeout {
  /** No limit of our own, for connections whose database keeps the limit by itself. */
  StatementTimeout ELSEWHERE =
      new StatementTimeout() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
      };

  /** Notes that a statement begins, and with it a new time. */
  void begin();

  /** Notes that no statement runs any longer. */
  void end();
}
