"""Whether a sentence says the opposite of the one it translates.

A multilingual encoder puts "like charges repel" and "like charges attract" nearly on the same spot: the similarity of a
translation to its source says nothing about polarity. But of two English sentences that differ in one word the
encoder knows well which is nearer to a translation. So each sentence is compared with variants of itself: if the
translation is clearly nearer to the variant, it says what the variant says.
"""
