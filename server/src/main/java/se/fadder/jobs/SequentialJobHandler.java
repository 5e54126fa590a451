package se.fadder.jobs;

/**
 * The handler of jobs that this server does one after the other, each by itself: such as one that
 * goes through a whole organisation in pieces.
 */
public interface SequentialJobHandler extends JobHandler {
  @Override
  default int atOnce() {
    return 1;
  }

  @Override
  default int batches() {
    return 1;
  }
}
