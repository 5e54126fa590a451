export default {
  "kernel.error.VISIT_IS_OVER": "Besöket skulle vara slut innan det börjar.",
  "kernel.error.VISIT_TOO_LONG": "Ett besök slutar samma dag.",
  "kernel.error.DAY_ENDS_FIRST": "Dagen skulle sluta innan den börjar.",
  "kernel.error.ONE_LEADER": "Välj en som leder.",
  "kernel.error.NOBODY_TO_MEET": "Välj minst en person till.",
  "kernel.error.PERSON_TWICE": "Samma person är vald två gånger.",
  "kernel.error.TOO_MANY_MEMBERS": "Högst 50 kan delta i ett samtal.",
  "kernel.error.SESSION_TOO_LONG": "Ett samtal är högst 8 timmar.",
  "kernel.error.TIME_SKIPPED": "Den tiden finns inte: klockan ställs fram då.",
  "kernel.error.DAY_PASSED": "Den tiden har passerat. Det som redan har varit loggas i stället.",
  "kernel.error.SESSION_BEGUN": "Samtalet har redan börjat eller är inställt.",
  "kernel.error.SESSION_NOT_HELD": "Ingen har sagt att samtalet blev av.",
  "kernel.error.SUPERVISOR_NOT_THEN": "Den externa handledaren är inte anlitad den dagen.",
  "kernel.error.SUPERVISOR_CHANGED": "Någon har ändrat handledaren under tiden.",
  "kernel.error.TOO_MANY_REQUESTS": "Kalendern har hämtats för många gånger. Vänta en stund."
};
