package cn.zhongning.portal.wordcheck;

/** The check digit of bank cards. */
final class Luhn {
    private Luhn() {}

    static boolean holds(String number) {
        var digits = number.chars()
                .filter(Character::isDigit)
                .map(digit -> digit - '0')
                .toArray();
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i];
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits.length > 0 && sum % 10 == 0;
    }
}
