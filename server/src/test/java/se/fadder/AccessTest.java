package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Accounts;
import se.fadder.signin.HashedPassword;
import se.fadder.signin.Passwords;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SessionEnds;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInEndpoint;

/**
 * The table of access: every viewer of {@link World} with every operation on every kind of data.
 * {@code +} may, {@code .} may not. What is denied looks as if it were missing.
 */
@OnOneDatabase
record AccessTest(Database database) {
  static final String TABLE =
      """
                                        self mmen come form ownr expr it   mngr smgr omgr fmgr lmgr hr   admn coll strg sthr
      plan read                          +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan listed                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan progress                      +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      owner assign                       .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      new hire's step see                +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      new hire's step tick               +    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      mentor's step tick                 .    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      manager's step tick                .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      hr's step tick                     .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      it's step see                      +    +    +    .    +    .    +    +    +    .    .    .    +    .    .    .    .
      it's step tick                     .    .    .    .    +    .    +    +    +    .    .    .    +    .    .    .    .
      expert's step see                  +    +    +    .    +    +    .    +    +    .    .    .    +    .    .    .    .
      expert's step untick               .    .    .    .    +    +    .    +    +    .    .    .    +    .    .    .    .
      step skip                          .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step credit ask                    +    +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      step credit                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step credit decline                .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step reopen                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step move                          .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step assign                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step add                           .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step sign off                      .    .    .    .    .    .    .    +    +    .    .    .    .    .    .    .    .
      step send back                     .    .    .    .    .    .    .    +    +    .    .    .    .    .    .    .    .
      step comment                       +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step comments see                  +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step comments say seen             .    +    .    .    +    .    .    .    .    .    .    .    .    .    .    .    .
      step comment take back             .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      step link                          +    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step unlink                        +    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      step on the agenda see             +    +    +    .    .    +    +    +    .    .    .    .    +    .    .    .    .
      not invited on the agenda          .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      waiting see                        +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      passed see                         +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      passed sort                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      first day move                     .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan close                         .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      evaluation see                     +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      evaluation give                    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      evaluation decline                 +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      templates listed                   .    .    .    .    .    .    .    +    +    +    .    .    +    .    .    .    .
      template read                      .    .    .    .    .    .    .    +    +    +    .    .    +    .    .    .    .
      template write                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      unit's template write              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's template begin              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's template publish            .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      draft read                         .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      newer version see                  .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan take over                     .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan begin                         .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      without plan listed                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unstarted's open step see          .    +    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      unstarted's closed step see        .    +    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      ramp read                          +    +    +    .    +    .    .    +    +    .    .    .    .    .    .    .    .
      ramp agree                         .    .    .    .    +    .    .    +    +    .    .    .    .    .    .    .    .
      case count note                    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      above ramp listed                  .    .    .    .    +    .    .    +    +    .    .    .    .    .    .    .    .
      mentors see                        +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      mentor assign                      .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentorship end                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentor request see                 .    .    .    .    .    .    .    +    +    .    .    .    +    .    +    .    .
      mentors asked for see              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentor request on the agenda       .    .    .    .    .    .    .    +    .    .    .    .    +    .    .    .    .
      mentor ask                         .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentor request accept              .    .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .
      mentor request decline             .    .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .
      mentor request withdraw            .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentor request put away            +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      question see                       +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session's questions see            +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question on the agenda see         +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question park                      +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question answer                    +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question commit                    +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question take back                 +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question take along                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      question say seen                  +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      commitment see                     +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session's commitments see          +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      commitment add                     +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      commitment say done                +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      commitment say undone              +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      commitment take back               .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      pairing propose                    .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing see                        .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing units see                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing listed                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing line see                   .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing lines see                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing moves see                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing shortages see              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing choices see                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing change                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing solve again                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing ask                        .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing weights see                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      pairing weights set                .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      session see                      +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session listed                   +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sessions of new hire listed      .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session plan                     .    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      session of others plan           +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session log                      .    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      session say held                 +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session move                     +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session call off                 +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session attendance set           +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session reason see               +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      case review raise                +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      case review count                +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      raised cases see                 .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      series see                       +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series preview                   +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series plan                      +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series end                       +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series may be ended              +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session that is hit see          +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      hit session on the agenda        .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session that is hit keep         +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      times for a session see          +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor see           +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      outside supervisor listed        +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      outside supervisor add           .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor change        .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor end           .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      absence dates see                  +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      part time see                      +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      absence begin                      +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      absence end                        +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      absence withdraw                   +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      own hours see                      +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      own hours set                      +    .    .    .    .    .    .    +    +    .    .    .    .    .    .    .    .
      own hours end                      +    .    .    .    .    .    .    +    +    .    .    .    .    .    .    .    .
      unit's hours see                   +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    .    .
      unit's hours set                   .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      name see                           +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      workplace see                      +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      protected's workplace see          +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      colleague find                     +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      protected find                     +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      roles see                          +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's people see                  +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      protected among unit's people      +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      unit's plans see                   .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      sector's plans see                 .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      employment's plan see              +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      employment end                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      employment continue                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      employment withdraw                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      employment correct                 .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      employment begin                   .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      record see                         .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      record correct                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      contact see                        +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      protected's contact see            +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      contact set                        +    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentorship withdraw                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      skill see                          +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      skill add                          .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      skill rename                       .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      skill retire                       .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      kept apart see                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      kept apart set                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      kept apart lift                    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      mentor profile see                 +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
      mentor profile set                 +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    +    +
      newcomer profile see               +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
      newcomer profile set               +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    +    +
      role assign                        .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      data reads see                     +    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      data changes see                   +    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      role end                           .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      account state see                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      invitation see                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      invitation create                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      password link create               .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      account for hr see                 .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      sign-in link waiting see           +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sign-in link show instead          .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      sign-in link shown see             +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sign-in link shown say known       +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      who can be mailed see              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      sign-in session see                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sign-in session end                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      device see                         +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      device change                      +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      notification see                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      notification answer                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      dead jobs see                      .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      routine see                        +    +    +    +    +    .    .    +    +    .    +    .    +    .    +    .    .
      routine find                       +    +    +    +    +    .    .    +    +    .    +    .    +    .    +    .    .
      routine favour                     +    +    +    +    +    .    .    +    +    .    +    .    +    .    +    .    .
      routine start                      +    +    +    +    +    .    .    +    +    .    +    .    +    .    +    .    .
      unit to publish for see            .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      routine publish                    .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      routine review                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      started routine see                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine listed             +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine's checks see       +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine check              +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine uncheck            +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine put away           +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      started routine take up            +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      fit check see                    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      fit check answer                 +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      wish to talk on the agenda       .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      talk say held                    .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      other mentor ask for             +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      wish for another mentor see      +    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      mentor who leaves on the agenda  .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      cadence see                        +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentoring load see                 .    .    +    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      missed session on the agenda       .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      no contact on the agenda           .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      unit's cadence see                 +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    .    .
      unit's cadence set                 .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's cadence clear               .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      newcomer take in                   .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      people like a newcomer see         .    .    .    .    .    .    .    +    +    +    .    .    +    .    .    .    .
      unit to take in for see            .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      """;

  static final Map<String, String> VIEWERS = new LinkedHashMap<>();

  static {
    List<String> names =
        List.of(
            "self",
            "main mentor",
            "co-mentor",
            "former mentor",
            "owner",
            "expert",
            "it",
            "manager",
            "sector manager",
            "other manager",
            "former manager",
            "left manager",
            "hr",
            "admin",
            "colleague",
            "stranger",
            "strange hr");
    List<String> columns = List.of(TABLE.lines().findFirst().orElseThrow().strip().split(" +"));
    for (int i = 0; i < names.size(); i++) {
      VIEWERS.put(columns.get(i), names.get(i));
    }
  }

  /** Gives the new hire an account, and signs them in. */
  static void signInSelf(Database database, World world) {
    SecureRandom random = new SecureRandom();
    Passwords passwords = new Passwords(new Passwords.Cost(64, 1), 1, random);
    String username = "nils." + random.nextInt(1_000_000_000);
    HashedPassword hashed = passwords.hash("en väldigt bra lösning");
    database.write(tx ->
        new Accounts(world.clock, SessionEnds.NONE, false)
            .open(tx, world.person("self"), username, hashed));
    SignIn signIn =
        new SignIn(
            database,
            world.rooms.base.ids(),
            world.clock,
            random,
            passwords,
            world.rooms.people.people()::mayEnter,
            SessionEnds.NONE);
    String body =
        "{\"username\":\"%s\",\"password\":\"en väldigt bra lösning\",\"client\":\"NATIVE\"}"
            .formatted(username);
    Endpoint.Answer answer =
        new SignInEndpoint(signIn, new SessionCookie(true))
            .answer(
                new Endpoint.Request(
                    Map.of("content-type", "application/json"),
                    Map.of(),
                    null,
                    "192.0.2.1",
                    body.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).isEqualTo(200);
  }

  /** Undoes the attempt whatever came of it. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean could;

    private Undo(boolean could) {
      super(null, null, false, false);
      this.could = could;
    }
  }

  static boolean attempt(Database database, World world, Attempts.Attempt attempt, Viewer viewer) {
    try {
      return database.write(tx -> {
        throw new Undo(attempt.by(world, tx, viewer));
      });
    } catch (Undo undo) {
      return undo.could;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyViewerWithEveryOperation() {
    World world = new World(database);
    signInSelf(database, world);
    return TABLE
        .lines()
        .skip(1)
        .map(line -> {
          String operation = line.substring(0, 33).strip();
          List<String> expected = Arrays.asList(line.substring(33).strip().split(" +"));
          return DynamicTest.dynamicTest(
              operation,
              () -> assertThat(row(world, operation)).as(operation).isEqualTo(row(expected)));
        });
  }

  private String row(World world, String operation) {
    Attempts.Attempt attempt = Objects.requireNonNull(Attempts.ALL.get(operation), operation);
    return row(
        VIEWERS.values().stream()
            .map(name -> attempt(database, world, attempt, world.viewer(name)) ? "+" : ".")
            .toList());
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    int i = 0;
    for (String viewer : VIEWERS.keySet()) {
      row.append(viewer).append(cells.get(i++)).append(' ');
    }
    return row.toString();
  }

  @Test
  void theTableHasEveryOperation() {
    assertThat(TABLE.lines().skip(1).map(line -> line.substring(0, 33).strip()))
        .containsExactlyInAnyOrderElementsOf(Attempts.ALL.keySet());
  }

  @Test
  void beforeTheFirstDayTheNewcomerSeesWhatIsOpen() {
    World world = new World(database);
    Viewer nova = world.viewer("unstarted");
    Attempts.Attempt open = (w, tx, v) -> Attempts.sees(w, tx, v, "unstarted", "valkommen");
    Attempts.Attempt closed = (w, tx, v) -> Attempts.sees(w, tx, v, "unstarted", "hej");
    assertThat(attempt(database, world, open, nova)).isTrue();
    assertThat(attempt(database, world, closed, nova)).isFalse();
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertThat(attempt(database, world, closed, nova)).isTrue();
  }
}
