"""Sentences parsed by hand, in the form of `factory.make_parsed`."""

SHELLED_BY = (
    "The/DT/2/det village/NN/4/nsubj:pass was=be/VBD/4/aux:pass shelled=shell/VBN/0/root by/IN/6/case rebels=rebel/NNS/4/obl:agent "
    "on/IN/8/case Monday/NNP/4/obl _././4/punct"
)
SHELLED = "Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root the/DT/4/det village/NN/2/obj _././2/punct"
SHELLED_AND_BURNED = (
    "Rebels=rebel/NNS/4/nsubj and/CC/3/cc bandits=bandit/NNS/1/conj shelled=shell/VBD/0/root and/CC/6/cc burned=burn/VBD/4/conj "
    "the/DT/8/det village/NN/4/obj _././4/punct"
)
WHICH_THEY_SHELLED = (
    "The/DT/2/det village/NN/6/nsubj that/WDT/5/obj rebels=rebel/NNS/5/nsubj shelled=shell/VBD/2/acl:relcl burned=burn/VBD/0/root _././6/punct"
)
WHO_SHELLED = (
    "The/DT/2/det rebels=rebel/NNS/7/nsubj who/WP/4/nsubj shelled=shell/VBD/2/acl:relcl the/DT/6/det village/NN/4/obj "
    "fled=flee/VBD/0/root _././7/punct"
)
WHOM_THEY_CAPTURED = (
    "The/DT/2/det soldiers=soldier/NNS/8/nsubj:pass whom/WP/6/obj the/DT/5/det rebels=rebel/NNS/6/nsubj captured=capture/VBD/2/acl:relcl "
    "were=be/VBD/8/aux:pass freed=free/VBN/0/root _././8/punct"
)
KILLING_SIX = (
    "Rebels=rebel/NNS/2/nsubj attacked=attack/VBD/0/root the/DT/4/det army/NN/2/obj _,/,/6/punct killing=kill/VBG/2/advcl six/CD/8/nummod "
    "soldiers=soldier/NNS/6/obj _././2/punct"
)
ATTACKED_AND_KILLED = (
    "The/DT/2/det army/NN/3/nsubj attacked=attack/VBD/0/root rebels=rebel/NNS/3/obj and/CC/6/cc killed=kill/VBD/3/conj three/CD/8/nummod "
    "fighters=fighter/NNS/6/obj _././3/punct"
)
ORDERED_TO_LEAVE = (
    "The/DT/2/det army/NN/3/nsubj ordered=order/VBD/0/root the/DT/5/det rebels=rebel/NNS/3/obj to/TO/7/mark leave/VB/3/xcomp "
    "the/DT/9/det town/NN/7/obj _././3/punct"
)
PROMISED_TO_LEAVE = (
    "The/DT/2/det rebels=rebel/NNS/3/nsubj promised=promise/VBD/0/root to/TO/5/mark leave/VB/3/xcomp the/DT/7/det town/NN/5/obj _././3/punct"
)
KILLED_IN_RAID = (
    "The/DT/2/det men=man/NNS/8/nsubj killed=kill/VBN/2/acl in/IN/6/case the/DT/6/det raid/NN/3/obl were=be/VBD/8/cop "
    "soldiers=soldier/NNS/0/root _././8/punct"
)
ARMY_ATTACK_ON = (
    "The/DT/2/det army/NN/4/nmod:poss _'s/POS/2/case attack/NN/8/nsubj on/IN/7/case the/DT/7/det rebels=rebel/NNS/4/nmod "
    "failed=fail/VBD/0/root _././8/punct"
)
ATTACK_BY = (
    "The/DT/2/det attack/NN/8/nsubj by/IN/4/case rebels=rebel/NNS/2/nmod on/IN/7/case the/DT/7/det army/NN/4/nmod "
    "killed=kill/VBD/0/root two/CD/10/nummod soldiers=soldier/NNS/8/obj _././8/punct"
)
CARRIED_OUT = (
    "Rebels=rebel/NNS/2/nsubj carried=carry/VBD/0/root out/RP/2/compound:prt an=a/DT/5/det attack/NN/2/obj on/IN/8/case the/DT/8/det "
    "army/NN/5/nmod _././2/punct"
)
CARRIED_OUT_BY = (
    "An=a/DT/2/det attack/NN/7/nsubj carried=carry/VBN/2/acl out/RP/3/compound:prt by/IN/6/case rebels=rebel/NNS/3/obl:agent "
    "shook=shake/VBD/0/root the/DT/9/det town/NN/7/obj _././7/punct"
)
TRUCE_BROKERED = (
    "The/DT/2/det truce/NN/6/nsubj brokered=broker/VBN/2/acl by/IN/5/case Ghana/NNP/3/obl:agent/LOC held=hold/VBD/0/root _././6/punct"
)
TALKS_BETWEEN = (
    "Talks=talk/NNS/6/nsubj between/IN/3/case Kenya/NNP/1/nmod/LOC and/CC/5/cc Uganda/NNP/3/conj/LOC began=begin/VBD/0/root on/IN/8/case "
    "Monday/NNP/6/obl _././6/punct"
)
UNDER_FIRE = (
    "The/DT/2/det rebels=rebel/NNS/3/nsubj came=come/VBD/0/root under/IN/5/case fire/NN/3/obl from/IN/8/case the/DT/8/det army/NN/3/obl _././3/punct"
)
OPENED_FIRE = (
    "The/DT/2/det army/NN/3/nsubj opened=open/VBD/0/root fire/NN/3/obj on/IN/6/case protesters=protester/NNS/3/obl _././3/punct"
)
MET = (
    "The/DT/2/det presidents=president/NNS/7/nsubj of/IN/4/case Kenya/NNP/2/nmod/LOC and/CC/6/cc Uganda/NNP/4/conj/LOC met=meet/VBD/0/root "
    "in/IN/9/case Nairobi/NNP/7/obl/LOC _././7/punct"
)
ACCUSED_OF = (
    "Kenya/NNP/2/nsubj/LOC accused=accuse/VBD/0/root Uganda/NNP/2/obj/LOC of/IN/5/mark shelling=shell/VBG/2/advcl a/DT/7/det village/NN/5/obj "
    "_././2/punct"
)
WAS_ACCUSED_OF = (
    "The/DT/2/det army/NN/4/nsubj:pass was=be/VBD/4/aux:pass accused=accuse/VBN/0/root of/IN/6/mark shelling=shell/VBG/4/advcl the/DT/8/det "
    "village/NN/6/obj _././4/punct"
)
SAID_KILLED = (
    "The/DT/2/det army/NN/3/nsubj said=say/VBD/0/root rebels=rebel/NNS/6/nsubj had=have/VBD/6/aux killed=kill/VBN/3/ccomp two/CD/8/nummod "
    "soldiers=soldier/NNS/6/obj _././3/punct"
)
ARRESTED = (
    "Police/NNS/2/nsubj arrested=arrest/VBD/0/root ten/CD/4/nummod protesters=protester/NNS/2/obj in/IN/6/case Lagos/NNP/2/obl/LOC _././2/punct"
)
BOMB_KILLED = (
    "At/IN/2/case least=less/JJS/3/nmod six/CD/4/nummod people/NNS/6/nsubj:pass were=be/VBD/6/aux:pass killed=kill/VBN/0/root "
    "when/WRB/10/advmod a/DT/9/det bomb/NN/10/nsubj exploded=explode/VBD/6/advcl in/IN/13/case the/DT/13/det market/NN/10/obl _././6/punct"
)
KILLED_IN_CLASHES = (
    "Two/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root in/IN/6/case clashes=clash/NNS/4/obl "
    "between/IN/9/case the/DT/9/det army/NN/6/nmod and/CC/11/cc rebels=rebel/NNS/9/conj _././4/punct"
)
# Did it happen?
NO_ONE_HURT = "No/DT/2/det one/NN/4/nsubj:pass was=be/VBD/4/aux:pass hurt/VBN/0/root in/IN/7/case the/DT/7/det attack/NN/4/obl _././4/punct"
NOBODY_HURT = "Nobody/NN/3/nsubj:pass was=be/VBD/3/aux:pass hurt/VBN/0/root _././3/punct"
DID_NOT_ATTACK = (
    "The/DT/2/det rebels=rebel/NNS/5/nsubj did=do/VBD/5/aux not/RB/5/advmod attack/VB/0/root the/DT/7/det army/NN/5/obj _././5/punct"
)
WILL_ATTACK = "The/DT/2/det army/NN/4/nsubj will/MD/4/aux attack/VB/0/root the/DT/6/det rebels=rebel/NNS/4/obj _././4/punct"
MAY_ATTACK = "The/DT/2/det rebels=rebel/NNS/4/nsubj may/MD/4/aux attack/VB/0/root the/DT/6/det army/NN/4/obj _././4/punct"
IF_ATTACK = (
    "If/IN/4/mark the/DT/3/det rebels=rebel/NNS/4/nsubj attack/VBP/9/advcl _,/,/4/punct the/DT/7/det army/NN/9/nsubj will/MD/9/aux "
    "respond/VB/0/root _././9/punct"
)
FAILED_TO_FREE = (
    "The/DT/2/det army/NN/3/nsubj failed=fail/VBD/0/root to/TO/5/mark free/VB/3/xcomp the/DT/7/det hostages=hostage/NNS/5/obj _././3/punct"
)
STOPPED_SHELLING = (
    "The/DT/2/det army/NN/3/nsubj stopped=stop/VBD/0/root shelling=shell/VBG/3/xcomp the/DT/6/det town/NN/4/obj _././3/punct"
)
PLANS_TO_ATTACK = (
    "The/DT/2/det army/NN/3/nsubj plans=plan/VBZ/0/root to/TO/5/mark attack/VB/3/xcomp the/DT/7/det rebels=rebel/NNS/5/obj _././3/punct"
)
WILL_ATTACK_AND_DESTROY = (
    "The/DT/2/det army/NN/4/nsubj will/MD/4/aux attack/VB/0/root and/CC/6/cc destroy/VB/4/conj the/DT/8/det base/NN/6/obj _././4/punct"
)
WITHOUT_ATTACKING = (
    "The/DT/2/det army/NN/3/nsubj left=leave/VBD/0/root the/DT/5/det town/NN/3/obj without/IN/7/mark attacking=attack/VBG/3/advcl "
    "the/DT/9/det rebels=rebel/NNS/7/obj _././3/punct"
)
NEITHER_ATTACKED = (
    "Neither/DT/2/det side/NN/3/nsubj attacked=attack/VBD/0/root the/DT/5/det other/JJ/3/obj _././3/punct"
)
HAD_ATTACKED = (
    "The/DT/2/det army/NN/3/nsubj confirmed=confirm/VBD/0/root that/IN/7/mark it/PRP/7/nsubj had=have/VBD/7/aux attacked=attack/VBN/3/ccomp "
    "the/DT/9/det rebels=rebel/NNS/7/obj _././3/punct"
)
TO_MEET = "Ministers=minister/NNS/3/nsubj to/TO/3/mark meet/VB/0/root in/IN/5/case Vienna/NNP/3/obl/LOC"
WOULD_IF = (
    "The/DT/2/det rebels=rebel/NNS/4/nsubj would/MD/4/aux attack/VB/0/root if/IN/8/mark the/DT/7/det army/NN/8/nsubj left=leave/VBD/4/advcl _././4/punct"
)
