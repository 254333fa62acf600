"""How the phrase is found that names what a number measures.

`around` holds the words around a number; `counted` reads a noun that is counted, `measured` a quantity in a unit of
measure; `inherited` finds the earlier figure whose subject is meant where a clause names none.
"""
