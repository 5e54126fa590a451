export default {
  "shell.isFor.MANAGER_HR": "This page is for managers and HR.",
  "shell.isFor.HR": "This page is for HR.",
  "shell.isFor.ADMIN": "This page is for administrators.",
  "shell.isFor.HR_ADMIN": "This page is for HR and administrators."
};
