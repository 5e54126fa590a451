export default {
  "shell.isFor.MANAGER_HR": "Den här sidan är för chefer och HR.",
  "shell.isFor.HR": "Den här sidan är för HR.",
  "shell.isFor.ADMIN": "Den här sidan är för administratörer.",
  "shell.isFor.HR_ADMIN": "Den här sidan är för HR och administratörer."
};
