"""What `made_by` says of a role where more than who filled it has to be known: asked for when roles are carried over."""

# Of the actor.
OURS = "speaker:we"  # "we agreed": the speaker's side, and in talks the other one
OPEN_SIDES = "sides:unnamed"  # a two-sided event whose sides the clause leaves out
NEW_EVENT = "event:new"  # "another attack": nothing told before says who carried it out
OF_PLACE = "place:people"  # a protest of nobody named: of the people there
BY_ANOTHER = "done:denied"  # who did what the claim before denies: "said that the rebels had done it"
# Of the recipient, where a wrong is condemned and nobody blamed: the wrong told again (its noun behind the mark), a new one, none.
WRONG, NEW_WRONG, NO_WRONG = "wrong:", "wrong:new", "wrong:none"
MOVE = "wrong:move"  # "the move", "the decision": the last thing that was done
AGAIN = "event:again"  # "the attack": one told before
# Of the sources: who owns up to a deed.
OWNED_UP = "said_by:claimed"
OFFICIALLY = "officially"  # "it was officially reported": the word that stands for who reported it
# Of either role: told before.
CARRIED = "threads:carried"
# Of the casualties: a count set against one told before.
ECHO = "tolls:echo"
