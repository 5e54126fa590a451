export default {
  "commitments.title": "Commitments",
  "commitments.you": "You",
  "commitments.by": "by {day}",
  "commitments.late": "was due {day}",
  "commitments.doneAt": "done {when}",
  "commitments.waits": "Sent once there is contact",
  "commitments.takeBack": "Take back",
  "commitments.takeBackOf": "Take back: {text}",
  "commitments.takeBackSure": "Take the commitment back?"
};
