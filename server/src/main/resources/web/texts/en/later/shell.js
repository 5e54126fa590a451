export default {
  "shell.isFor.HR": "This page is for HR.",
  "shell.isFor.ADMIN": "This page is for administrators.",
  "shell.isFor.HR_ADMIN": "This page is for HR and administrators."
};
