package se.fadder;

/** Who may do what, for {@link AccessTest}: viewers by column, operations by row. */
final class AccessTable {
  static final String OF_VIEWERS =
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
      late step see                      .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      late step nudge                    +    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      passed see                         +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      passed sort                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      first day move                     .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan close                         .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      evaluation see                     +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      evaluation give                    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      evaluation decline                 +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      exit talk on the agenda            +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      exit talk see                      +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      exit talk give                     +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      exit talks to note see             .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      exit talk note                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      pulse see                          +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      pulse on the agenda                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      pulse answer                       +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      free lines see                     .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
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
      visit see                          +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      visit end                          +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      hours of the day see               +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      hours of the day take back         +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
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
      session note see                   +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session's notes see                +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session note write                 +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session note delete                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      private note see                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session's private notes see        +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      private note write                 +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      private note delete                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session rate                       +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      rating see                         +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session see                        +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session listed                     +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sessions of new hire listed        .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session plan                       .    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      session of others plan             +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session log                        .    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      session say held                   +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session move                       +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session call off                   +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session members change             .    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session attendance set             +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session reason see                 +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      case review raise                  +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      case review count                  +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      raised cases see                   .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      series see                         +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series preview                     +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series plan                        +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series end                         +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      series may be ended                +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      session that is hit see            +    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      hit session on the agenda          .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      session that is hit keep           +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      times for a session see            +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor see             +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      outside supervisor listed          +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      outside supervisor add             .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor change          .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      outside supervisor end             .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
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
      setup see                          .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      first hr name                      .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      starting content see               .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      starting templates take            .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      starting routines take             .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      statement write                    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      person erase                       .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
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
      fit check see                      +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      fit check answer                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      wish to talk on the agenda         .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      talk say held                      .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      other mentor ask for               +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      wish for another mentor see        +    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      mentor who leaves on the agenda    .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      cadence see                        +    +    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentoring load see                 .    .    +    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      missed session on the agenda       .    +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      no contact on the agenda           .    .    .    .    .    .    .    +    .    .    .    .    .    .    .    .    .
      unit's cadence see                 +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    .    .
      unit's figures see                 +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      unit's newcomers see               .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's plans listed                .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's cadence set                 .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      unit's cadence clear               .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      break plan see                     +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      own break see                      +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      own break change                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      own break remove                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      break see                          +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      break answer                       +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      break's battery say                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      unit's breaks see                  +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    .    .
      unit's break choose                .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      organisation's shape see           .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit's changes see                 .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit find by name                  .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit's consequences see            .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit add                           .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit rename                        .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit move                          .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      unit merge                         .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      empty unit close                   .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      unit's change withdraw             .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      team fika see                      +    +    +    +    .    +    .    +    +    .    +    .    .    .    +    .    .
      team fika set                      .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      team fika end                      .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      team fika of the day see           +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      team fika on the agenda            +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      team fika come                     +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      team fika take over                +    +    +    +    .    .    .    +    .    .    +    .    .    .    +    .    .
      team fika's line write             +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      wellness days see                  +    +    +    +    .    +    .    +    +    .    +    .    .    .    +    .    .
      wellness day set                   .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      wellness day say done              .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      wellness day remove                .    .    .    .    .    +    .    +    +    .    .    .    .    .    .    .    .
      break history see                  +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      break export see                   +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      break history delete               +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      newcomer take in                   .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      people like a newcomer see         .    .    .    .    .    .    .    +    +    +    .    .    +    .    .    .    .
      staff file see                    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      staff file's changes see          .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      staff file accept                 .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      staff file discard                .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      staff file's change hold          .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      staff file's change answer        .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      second factor of another see       .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      second factor reset                .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      passkeys see                       +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      passkey remove                     +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      machine keys see                  .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      machine key make                  .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      machine key revoke                .    .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .
      machine key for scim see          .    .    .    .    .    .    .    .    .    .    .    .    +    +    .    .    .
      machine key trust                 .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      unit to take in for see            .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      """;

  private AccessTable() {}
}
